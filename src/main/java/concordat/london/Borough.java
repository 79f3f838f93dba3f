package concordat.london;

/// One of London's 32 boroughs or the City, and who serves it for a time. When the trust changes, a new row begins.
///
/// @param gss the Government Statistical Service code, such as `E09000007`
/// @param policingUnit the Metropolitan Police's basic command unit; for the City, which has none, its police force
/// @param centre the centroid of the boundary
/// @param unverified whether any of these facts still wants a primary source; `README.md` beside the data says which
public record Borough(
        String gss,
        String name,
        String policingUnit,
        String policeForce,
        String trust,
        String icb,
        String council,
        String ambulance,
        Coordinates centre,
        Validity validity,
        boolean unverified) {

    static Borough from(Row row) {
        return new Borough(
                row.text("gss"),
                row.text("name"),
                row.text("policing_unit"),
                row.text("police_force"),
                row.text("trust"),
                row.text("icb"),
                row.text("council"),
                row.text("ambulance"),
                row.coordinates(),
                row.validity(),
                row.flag("unverified"));
    }
}
