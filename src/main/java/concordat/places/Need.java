package concordat.places;

/// What somebody needs of a place, and where they are.
///
/// @param borough the name of the borough where they are now
/// @param trust the code of the mental health trust of that borough
/// @param latitude in degrees (WGS 84), of the person or of the borough's centre
/// @param longitude in degrees (WGS 84)
public record Need(
        AgeGroup ageGroup,
        PhysicalHealth physicalHealth,
        boolean intoxicated,
        String borough,
        String trust,
        double latitude,
        double longitude) {}
