package concordat.staff;

import java.util.List;

/// What a browser is told to ask of a device (WebAuthn level 3, section 5.4 and 5.5); bytes in base 64 for addresses.
sealed interface PasskeyOptions {
    record Register(
            String challenge,
            Party rp,
            User user,
            List<Algorithm> pubKeyCredParams,
            long timeout,
            List<Credential> excludeCredentials,
            Selection authenticatorSelection,
            String attestation)
            implements PasskeyOptions {}

    record SignIn(String challenge, String rpId, long timeout, String userVerification) implements PasskeyOptions {}

    record Party(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Credential(String type, String id) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
