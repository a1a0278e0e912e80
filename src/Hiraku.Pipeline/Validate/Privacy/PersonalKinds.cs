using Hiraku.Model.Diagnostics;
using Hiraku.Model.Schemas;
using Hiraku.Pipeline.Validate.Rules;

namespace Hiraku.Pipeline.Validate.Privacy;

/// <summary>What a kind of finding means in a field of a given kind.</summary>
internal static class PersonalKinds
{
    /// <summary>The rule and how heavy it weighs; null where the finding is nothing to speak of in such a field.</summary>
    public static (Rule Rule, Severity Severity)? Of(string finding, Field field) => finding switch
    {
        "my-number" or "my-number-label" => (PrivacyRules.MyNumber, Severity.Error),
        "mobile-phone" => (PrivacyRules.MobilePhone, Severity.Error),
        "landline-home" => (PrivacyRules.HomePhone, Severity.Error),
        "review-landline" => (PrivacyRules.HomePhone, Severity.Warning),
        "email-personal-domain" => (PrivacyRules.PersonalEmail, Severity.Error),
        "email" => field.Kind is FieldKind.Email or FieldKind.Url ? null : (PrivacyRules.PersonalEmail, Severity.Warning),
        "bank-account" or "credit-card" => field.Kind is FieldKind.Phone ? null : (PrivacyRules.BankAccount, Severity.Error),
        "driver-licence" or "passport" or "residence-card" => (PrivacyRules.DriverLicence, Severity.Error),
        "insurance-number" or "pension-number" => (PrivacyRules.InsuranceNumber, Severity.Error),
        "review-11-digits" => field.Kind is FieldKind.Identifier or FieldKind.Code or FieldKind.Url or FieldKind.Phone ? null : (PrivacyRules.InsuranceNumber, Severity.Warning),
        "person-name" => (PrivacyRules.PersonName, Severity.Error),
        "birth-date" => (PrivacyRules.BirthDate, Severity.Error),
        "review-age-sex" or "review-honseki" or "review-sensitive-health" or "review-sensitive-welfare" or "review-sensitive-disability"
            or "review-sensitive-crime" => (PrivacyRules.Sensitive, Severity.Warning),
        _ => null,
    };

    /// <summary>Fields whose form leaves no room for anything personal.</summary>
    public static bool IsClosed(FieldKind kind) => kind is FieldKind.MunicipalityCode or FieldKind.TownId or FieldKind.CorporateNumber or FieldKind.PostalCode
        or FieldKind.Time or FieldKind.Weekdays or FieldKind.Presence or FieldKind.Flag or FieldKind.Prefecture or FieldKind.YearMonth or FieldKind.FiscalYear;

    public static bool IsAddress(FieldKind kind) => kind is FieldKind.Address or FieldKind.AddressRest or FieldKind.Building or FieldKind.Town;
}
