package concordat.pathway;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of those whose detention ended in one month, how they waited, and how many had been held shortly before.
///
/// @param month its first day; null for all the months together
/// @param ended how many detentions ended
/// @param within7 how many were of somebody held in the seven days before, of `known` whose person is known
/// @param toArrival the median minutes from the use of section 136 to the arrival (T3 to T8); null where none is known
/// @param toRelease from the arrival until the officers are released (T8 to T10)
/// @param toAssessment from the arrival until the assessment starts (T8 to T12)
/// @param inTheHour of `released`, how many were released as soon as was agreed
/// @param departmentFirst of `arrived`, how many were taken to an emergency department first
/// @param byAmbulance of `conveyed`, how many were taken by ambulance
record Outcomes(
        @Nullable LocalDate month,
        long ended,
        long informal,
        long section2,
        long section3,
        long community,
        long withPlan,
        long noDisorder,
        long notAssessed,
        long known,
        long within7,
        long within30,
        long within90,
        @Nullable Double toArrival,
        @Nullable Double toRelease,
        @Nullable Double toAssessment,
        long assessed,
        long released,
        long inTheHour,
        long arrived,
        long departmentFirst,
        long conveyed,
        long byAmbulance,
        long extended,
        long expired) {}
