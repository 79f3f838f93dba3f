package concordat.london;

/// People of one organisation who answer for the same work.
public record Team(String code, String organisation, String name, Kind kind) {

    public enum Kind {
        CONTROL_ROOM,
        RESPONSE_TEAM,
        /// Those on duty or on call for the whole organisation, to whom what its other teams leave undone climbs.
        DUTY_OFFICERS,
        CUSTODY,
        MENTAL_HEALTH_TEAM,
        PLACE_OF_SAFETY_TEAM,
        AMHP_SERVICE,
        EMERGENCY_DUTY_TEAM,
        AMBULANCE_CONTROL,
        ED_TEAM,
        TRUST_SPA,
        /// The rota of doctors approved under section 12 of the Mental Health Act 1983.
        DOCTORS,
        SAFEGUARDING,
        RECORDS,
        SYSTEM_ADMINISTRATION
    }

    static Team from(Row row) {
        return new Team(row.text("code"), row.text("organisation"), row.text("name"), row.one("kind", Kind.class));
    }
}
