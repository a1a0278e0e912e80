using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Model.Tables;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>Columns that are personal by what they are called: a name beside a birth date, a birth date alone. Also: no allowance points at nothing.</summary>
public sealed class PersonalColumnsCheck(Table table, Allowances allowances, IEnumerable<string> allowed) : ICheck
{
    private static readonly string[] Names = ["氏名", "個人名", "本人名", "保護者名", "世帯主", "児童名", "生徒名"];
    private static readonly string[] Births = ["生年月日", "誕生日", "生まれた日"];

    public void Check(Batch batch, Verdict verdict)
    {
    }

    public void End(DiagnosticBag bag)
    {
        Field? birth = Find(Births);
        Field? name = Find(Names);
        if (birth is not null && name is not null)
        {
            bag.Add(PrivacyRules.Beside(name.Name, birth.Name));
        }
        else if (birth is not null && !allowances.Covers(birth, PrivacyRules.BirthDate))
        {
            bag.Add(PrivacyRules.Found(PrivacyRules.BirthDate, new Location("", Field: birth.Name), ""));
        }

        foreach (string field in allowed.Where(field => table.Schema.IndexOf(field) < 0).Order(StringComparer.Ordinal))
        {
            bag.Add(PrivacyRules.Unused(field));
        }
    }

    private Field? Find(string[] words) => table.Bindings
        .Where(binding => binding.IsBound)
        .Select(binding => binding.Field)
        .FirstOrDefault(field => words.Any(word => IsSaid(field.Name, word)) && !IsNamed(field));

    /// <summary>発生年月日 is when something happened, nobody's birth.</summary>
    private static bool IsSaid(string name, string word) =>
        name.IndexOf(word, StringComparison.Ordinal) is >= 0 and int at && (at == 0 || name[at - 1] != '発');

    /// <summary>True where the reason names this very danger.</summary>
    private bool IsNamed(Field field) => allowances.Covers(field, PrivacyRules.NameBesideBirthDate);
}
