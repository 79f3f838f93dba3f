package concordat.detentions;

import concordat.law.PlaceOfSafetyRule.StationRemoval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Parliament has ended the use of police stations as places of safety and no minister has yet named the day. The
/// days, one for each nation, are the only part of the law that is a setting.
@Configuration(proxyBeanMethods = false)
class StationConfig {
    @Bean
    StationRemoval stationRemoval(
            @Value("${concordat.police-stations-removed.england:}") String england,
            @Value("${concordat.police-stations-removed.wales:}") String wales) {
        return new StationRemoval(day(england), day(wales));
    }

    private static @Nullable LocalDate day(String written) {
        return written.isBlank() ? null : LocalDate.parse(written);
    }
}
