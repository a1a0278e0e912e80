using Hiraku.Model;
using Hiraku.Model.Diagnostics;

namespace Hiraku.Pipeline.Validate.Expressions;

/// <summary>Why an expression cannot be used, and at which character (from 0).</summary>
public sealed record ExpressionFault(Rule Rule, int Position, LocalizedText What);
