using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Hiraku.Profile;

/// <summary>Types as a library refers to those of others.</summary>
internal sealed class TypeReferences(MetadataBuilder metadata)
{
    private readonly Dictionary<string, AssemblyReferenceHandle> assemblies = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EntityHandle> known = [];

    public EntityHandle Of(Type type)
    {
        if (!known.TryGetValue(type, out EntityHandle handle))
        {
            known[type] = handle = type.HasElementType || type.IsConstructedGenericType ? Constructed(type) : Named(type);
        }

        return handle;
    }

    public void Encode(SignatureTypeEncoder target, Type type)
    {
        if (type.IsGenericTypeParameter)
        {
            target.GenericTypeParameter(type.GenericParameterPosition);
        }
        else if (type.IsGenericMethodParameter)
        {
            target.GenericMethodTypeParameter(type.GenericParameterPosition);
        }
        else if (type.HasElementType)
        {
            EncodeElement(target, type, type.GetElementType()!);
        }
        else if (type.IsGenericType)
        {
            Type[] arguments = type.GetGenericArguments();
            GenericTypeArgumentsEncoder encoder = target.GenericInstantiation(Of(type.GetGenericTypeDefinition()), arguments.Length, type.IsValueType);
            foreach (Type argument in arguments)
            {
                Encode(encoder.AddArgument(), argument);
            }
        }
        else if (Primitive(type) is { } code)
        {
            target.PrimitiveType(code);
        }
        else
        {
            target.Type(Of(type), type.IsValueType);
        }
    }

    private void EncodeElement(SignatureTypeEncoder target, Type type, Type element)
    {
        if (type.IsSZArray)
        {
            Encode(target.SZArray(), element);
        }
        else if (type.IsArray)
        {
            target.Array(item => Encode(item, element), shape => shape.Shape(type.GetArrayRank(), [], [.. new int[type.GetArrayRank()]]));
        }
        else if (element == typeof(void))
        {
            target.VoidPointer();
        }
        else
        {
            Encode(target.Pointer(), element);
        }
    }

    private static PrimitiveTypeCode? Primitive(Type type) =>
        type == typeof(nint) ? PrimitiveTypeCode.IntPtr
        : type == typeof(nuint) ? PrimitiveTypeCode.UIntPtr
        : type == typeof(object) ? PrimitiveTypeCode.Object
        : type == typeof(string) ? PrimitiveTypeCode.String
        : type == typeof(TypedReference) ? PrimitiveTypeCode.TypedReference
        : type.IsPrimitive ? Enum.Parse<PrimitiveTypeCode>(type.Name)
        : null;

    private TypeSpecificationHandle Constructed(Type type)
    {
        var signature = new BlobBuilder();
        Encode(new BlobEncoder(signature).TypeSpecificationSignature(), type);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(signature));
    }

    private TypeReferenceHandle Named(Type type) => type.DeclaringType is { } outer
        ? metadata.AddTypeReference(Of(outer), default, metadata.GetOrAddString(type.Name))
        : metadata.AddTypeReference(AssemblyOf(type.Assembly), metadata.GetOrAddString(type.Namespace ?? ""), metadata.GetOrAddString(type.Name));

    private AssemblyReferenceHandle AssemblyOf(Assembly assembly)
    {
        AssemblyName name = assembly.GetName();
        if (!assemblies.TryGetValue(name.Name!, out AssemblyReferenceHandle handle))
        {
            assemblies[name.Name!] = handle = metadata.AddAssemblyReference(metadata.GetOrAddString(name.Name!), name.Version ?? new Version(), default, metadata.GetOrAddBlob(name.GetPublicKeyToken() ?? []), 0, default);
        }

        return handle;
    }
}
