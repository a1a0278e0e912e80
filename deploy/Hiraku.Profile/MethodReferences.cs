using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Hiraku.Profile;

/// <summary>Methods as a library refers to those of others: by type, name and signature.</summary>
internal sealed class MethodReferences(MetadataBuilder metadata)
{
    private readonly TypeReferences types = new(metadata);

    public EntityHandle Of(MethodBase method)
    {
        EntityHandle member = metadata.AddMemberReference(types.Of(method.DeclaringType!), metadata.GetOrAddString(method.Name), metadata.GetOrAddBlob(SignatureOf(method.Module.ResolveMethod(method.MetadataToken)!)));
        if (!method.IsGenericMethod)
        {
            return member;
        }

        var instantiation = new BlobBuilder();
        var arguments = new BlobEncoder(instantiation).MethodSpecificationSignature(method.GetGenericArguments().Length);
        foreach (Type argument in method.GetGenericArguments())
        {
            types.Encode(arguments.AddArgument(), argument);
        }

        return metadata.AddMethodSpecification(member, metadata.GetOrAddBlob(instantiation));
    }

    private BlobBuilder SignatureOf(MethodBase definition)
    {
        var signature = new BlobBuilder();
        ParameterInfo[] parameters = definition.GetParameters();
        new BlobEncoder(signature).MethodSignature(SignatureCallingConvention.Default, definition.IsGenericMethodDefinition ? definition.GetGenericArguments().Length : 0, !definition.IsStatic).Parameters(
            parameters.Length,
            result =>
            {
                if (definition is not MethodInfo { ReturnParameter: var returned } || returned.ParameterType == typeof(void))
                {
                    if (definition is MethodInfo { ReturnParameter: var nothing })
                    {
                        AddModifiers(result.CustomModifiers(), nothing);
                    }

                    result.Void();
                    return;
                }

                AddModifiers(result.CustomModifiers(), returned);
                types.Encode(result.Type(returned.ParameterType.IsByRef), Pointee(returned.ParameterType));
            },
            list =>
            {
                foreach (ParameterInfo parameter in parameters)
                {
                    ParameterTypeEncoder one = list.AddParameter();
                    AddModifiers(one.CustomModifiers(), parameter);
                    types.Encode(one.Type(parameter.ParameterType.IsByRef), Pointee(parameter.ParameterType));
                }
            });
        return signature;
    }

    private static Type Pointee(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private void AddModifiers(CustomModifiersEncoder modifiers, ParameterInfo parameter)
    {
        foreach (Type type in parameter.GetRequiredCustomModifiers())
        {
            modifiers = modifiers.AddModifier(types.Of(type), isOptional: false);
        }

        foreach (Type type in parameter.GetOptionalCustomModifiers())
        {
            modifiers = modifiers.AddModifier(types.Of(type), isOptional: true);
        }
    }
}
