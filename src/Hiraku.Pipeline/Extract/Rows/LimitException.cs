using Hiraku.Model;

namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>A file asks for more than is allowed; caught where it is opened or read, never leaves the stage.</summary>
internal sealed class LimitException(LocalizedText what, long limit) : Exception(what.En)
{
    public LocalizedText What => what;

    public long Limit => limit;
}
