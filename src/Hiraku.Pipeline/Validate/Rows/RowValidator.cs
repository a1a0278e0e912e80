using FluentValidation;

namespace Hiraku.Pipeline.Validate.Rows;

/// <summary>One row rule as a validator. What it holds is declared when it is made and never changes.</summary>
public sealed class RowValidator : AbstractValidator<RowView>
{
    public RowValidator(IRowRule rule) => rule.Declare(this);

    /// <summary>Declares that <paramref name="holds"/> for every row for which <paramref name="applies"/>.</summary>
    public void Declare(Func<RowView, bool> applies, Func<RowView, bool> holds, Func<RowView, RowFault> fault) =>
        RuleFor(row => row).Must(holds).WithState(fault).When(applies);
}
