using System.Text.Json;
using Hiraku.Model.Datasets;
using Hiraku.Pipeline.Extract.Rows;

namespace Hiraku.Pipeline.Extract.Json;

/// <summary>Reads a JSON file token by token from a stream, in memory that does not grow with the file, within the limits.</summary>
internal sealed class JsonTokens(Stream utf8, Limits limits) : IDisposable
{
    private byte[] buffer = new byte[1 << 16];
    private JsonReaderState state = new(new JsonReaderOptions
    {
        MaxDepth = limits.Depth + 2,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowMultipleValues = true,
    });

    private int start;
    private int length;
    private bool ended;
    private char[] text = new char[256];
    private int textLength;

    public JsonTokenType Type { get; private set; }

    public int Depth { get; private set; }

    /// <summary>The physical line the token stands on, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The text of a name, string, number or boolean.</summary>
    public ReadOnlySpan<char> Text => text.AsSpan(0, textLength);

    /// <exception cref="JsonException">The file is no JSON.</exception>
    /// <exception cref="LimitException">A value is too long, or the nesting too deep.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, length - start), ended, state);
            if (reader.Read())
            {
                Take(ref reader);
                return true;
            }

            if (ended)
            {
                return false;
            }

            Advance((int)reader.BytesConsumed);
            state = reader.CurrentState;
            Fill();
        }
    }

    public void Dispose() => utf8.Dispose();

    private void Take(ref Utf8JsonReader reader)
    {
        Type = reader.TokenType;
        Depth = reader.CurrentDepth;
        if (Depth > limits.Depth)
        {
            throw new LimitException(new("入れ子の深さ", "The nesting"), limits.Depth);
        }

        textLength = 0;
        if (Type is JsonTokenType.PropertyName or JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
        {
            int most = reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length;
            if (most > text.Length)
            {
                text = new char[most * 2];
            }

            textLength = Type is JsonTokenType.PropertyName or JsonTokenType.String
                ? reader.CopyString(text)
                : System.Text.Encoding.UTF8.GetChars(reader.ValueSpan, text);
            if (textLength > limits.CellCharacters)
            {
                throw new LimitException(new("値の文字数", "A value"), limits.CellCharacters);
            }
        }

        Advance((int)reader.BytesConsumed);
        state = reader.CurrentState;
    }

    private void Advance(int bytes)
    {
        Line += buffer.AsSpan(start, bytes).Count((byte)'\n');
        start += bytes;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            start = 0;
        }

        if (length == buffer.Length)
        {
            if (buffer.Length > limits.CellCharacters * 6L)
            {
                throw new LimitException(new("値の文字数", "A value"), limits.CellCharacters);
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = utf8.Read(buffer, length, buffer.Length - length);
        length += read;
        ended = read == 0;
    }
}
