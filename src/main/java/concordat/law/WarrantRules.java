package concordat.law;

import static concordat.law.Citation.unverified;
import static concordat.law.Citation.verified;
import static concordat.law.Rule.Kind.HARD;
import static concordat.law.Rule.Kind.SOFT;

import java.time.LocalDate;

/// The rules of warrants under section 135.
final class WarrantRules {
    private static final String MHA = "Mental Health Act 1983";
    private static final LocalDate OLD_LAW = Section136.UNTIL_2017.inForceFrom();

    static final Rule GROUNDS = Rule.since(
            OLD_LAW,
            "S135-1",
            HARD,
            "A justice may issue a warrant on an AMHP's information on oath: there is reasonable cause to suspect that a"
                    + " person believed to suffer from mental disorder has been, or is being, ill-treated, neglected"
                    + " or not kept under proper control, or lives alone and is unable to care for themselves.",
            unverified(MHA, "s135(1)"));
    static final Rule COMPANY = Rule.since(
            OLD_LAW, "S135-1", HARD, "A constable executes it, with an AMHP and a doctor.", unverified(MHA, "s135(4)"));
    static final Rule ONE_ENTRY = Rule.since(
            OLD_LAW,
            "S135-1",
            HARD,
            "A warrant authorises one entry, by force if need be.",
            unverified("Police and Criminal Evidence Act 1984", "s15(5)"));
    static final Rule MONTH = Rule.since(
            OLD_LAW,
            "S135-1",
            HARD,
            "A warrant that has not been executed expires at the end of the day a month after it was granted.",
            unverified("Police and Criminal Evidence Act 1984", "s16(3)"));
    static final Rule KEEPING = Rule.since(
            Section136.SINCE_2017.inForceFrom(),
            "S135-1",
            HARD,
            "If the premises are a place of safety, with the consents that section 135(7) asks, the person may be kept"
                    + " there, and the period runs from the constable's first entry. Otherwise they are removed to one.",
            verified(MHA, "s135(1A), inserted by Policing and Crime Act 2017 s80"));
    static final Rule RETURN = Rule.since(
            OLD_LAW,
            "S135-2",
            SOFT,
            "A warrant to take or retake a patient who is already liable to be detained. A constable executes it, and an"
                    + " AMHP and a doctor may be there. It starts no clock: the patient is returned to where they are"
                    + " liable to be.",
            unverified(MHA, "s135(2)"));

    private WarrantRules() {}
}
