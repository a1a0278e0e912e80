using FluentValidation;
using FluentValidation.Results;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>One row rule as a validator. What it holds is declared when it is made and never changes.</summary>
public sealed class RowValidator : AbstractValidator<RowView>
{
    public RowValidator(IRowRule rule) => rule.Declare(this);

    /// <summary>Declares that <paramref name="holds"/> for every row for which <paramref name="applies"/>.</summary>
    public void Declare(Func<RowView, bool> applies, Func<RowView, bool> holds, Func<RowView, RowFault> fault) =>
        RuleFor(row => row)
            .Custom((row, context) =>
            {
                // What is said is worded by the fault; the library would compose a sentence of its own that nobody reads.
                if (!holds(row))
                {
                    context.AddFailure(new ValidationFailure { CustomState = fault(row) });
                }
            })
            .When(applies);
}
