using System.Reflection;

namespace Hiraku.Profile;

/// <summary>A method by the number that the runtime's events know it by. The public way there refuses methods of generic types, which are those that count here.</summary>
internal static class RuntimeMethods
{
    private static readonly MethodInfo InfoOf = typeof(RuntimeMethodHandle).GetMethod("GetMethodInfo", BindingFlags.NonPublic | BindingFlags.Instance)!;

    private static readonly MethodInfo MethodOf = typeof(object).Assembly.GetType("System.RuntimeType")!
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Single(method => method.Name == "GetMethodBase" && method.GetParameters() is [{ ParameterType.Name: "IRuntimeMethodInfo" }]);

    public static MethodBase Of(nint number) => (MethodBase)MethodOf.Invoke(null, [InfoOf.Invoke(RuntimeMethodHandle.FromIntPtr(number), null)])!;
}
