package concordat.staff;

import concordat.design.ErrorSummary;
import concordat.design.QrPicture;
import concordat.design.TextInput;
import gg.jte.Content;

/// Where one-time codes are set up.
///
/// @param secret as it is typed into an app that cannot read the picture
/// @param demanded whether the role demands it, and nothing else can be done before
public record EnrolPage(
        String action,
        String then,
        boolean demanded,
        ErrorSummary summary,
        Content picture,
        String secret,
        TextInput code) {
    static EnrolPage of(
            String action, boolean demanded, CodeForm form, ErrorSummary summary, String name, byte[] secret) {
        return new EnrolPage(
                action,
                form.then(),
                demanded,
                summary,
                new QrPicture(OneTimeCodes.address(name, secret), "The secret as a QR code; it follows in letters"),
                Base32.encode(secret).replaceAll("(.{4})(?!$)", "$1 "),
                SecondFactorPage.input(summary, "One-time code"));
    }
}
