using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Hiraku.Profile;

/// <summary>
/// A profile as crossgen2 reads it (.mibc): a library whose global method AssemblyDictionary names groups, one for each set of
/// assemblies, and each group's method loads the token of every method of the group and drops it again.
/// </summary>
internal sealed class ProfileFile
{
    private readonly MetadataBuilder metadata = new();
    private readonly MethodReferences references;
    private readonly SortedDictionary<string, BlobBuilder> groups = new(StringComparer.Ordinal);

    public ProfileFile() => references = new MethodReferences(metadata);

    /// <summary>False for a method that only this process has.</summary>
    public bool TryAdd(MethodBase method)
    {
        string[] assemblies = [.. AssembliesOf(method)];
        if (assemblies.Contains(typeof(ProfileFile).Assembly.GetName().Name) || method.DeclaringType!.Assembly.IsDynamic)
        {
            return false;
        }

        string group = string.Concat(assemblies.Select(name => name + ";"));
        if (!groups.TryGetValue(group, out BlobBuilder? code))
        {
            groups[group] = code = new BlobBuilder();
        }

        Load(new InstructionEncoder(code), references.Of(method));
        return true;
    }

    public void Save(string path)
    {
        var bodies = new BlobBuilder();
        var streams = new MethodBodyStreamEncoder(bodies);
        var nothing = new BlobBuilder();
        new BlobEncoder(nothing).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        BlobHandle signature = metadata.GetOrAddBlob(nothing);
        var directory = new InstructionEncoder(new BlobBuilder());
        foreach (var (assemblies, code) in groups)
        {
            directory.LoadString(metadata.GetOrAddUserString(assemblies));
            Load(directory, AddMethod("Group", new InstructionEncoder(code)));
        }

        AddMethod("AssemblyDictionary", directory);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        metadata.AddModule(0, metadata.GetOrAddString("hiraku.mibc"), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("hiraku.mibc"), new Version(0, 0, 0, 0), default, default, 0, 0);
        var library = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), bodies).Serialize(library);
        using FileStream file = File.Create(path);
        library.WriteContentTo(file);

        MethodDefinitionHandle AddMethod(string name, InstructionEncoder code)
        {
            code.OpCode(ILOpCode.Ret);
            return metadata.AddMethodDefinition(
                MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, metadata.GetOrAddString(name), signature, streams.AddMethodBody(code), default);
        }
    }

    private static void Load(InstructionEncoder code, EntityHandle method)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(method);
        code.OpCode(ILOpCode.Pop);
    }

    /// <summary>The assembly that defines the method, then all others that its type arguments come from.</summary>
    private static IEnumerable<string> AssembliesOf(MethodBase method)
    {
        Type[] arguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return arguments.SelectMany(AssembliesOf).Concat(AssembliesOf(method.DeclaringType!)).Order(StringComparer.Ordinal)
            .Prepend(method.DeclaringType!.Assembly.GetName().Name!).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> AssembliesOf(Type type) =>
        type.HasElementType ? AssembliesOf(type.GetElementType()!)
        : type.IsPrimitive || type.FullName == "System.__Canon" ? []
        : type.GetGenericArguments().SelectMany(AssembliesOf).Append(type.Assembly.GetName().Name!);
}
