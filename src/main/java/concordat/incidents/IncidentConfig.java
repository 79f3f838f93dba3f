package concordat.incidents;

import concordat.actor.Role;
import concordat.web.NavigationLink;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IncidentConfig {
    @Bean
    NavigationLink incidentsLink() {
        return new NavigationLink(
                20,
                "/incidents",
                "Incidents",
                EnumSet.of(
                        Role.CALL_HANDLER,
                        Role.DISPATCHER,
                        Role.RESPONSE_OFFICER,
                        Role.DUTY_INSPECTOR,
                        Role.SUPERINTENDENT,
                        Role.MENTAL_HEALTH_TEAM,
                        Role.AMBULANCE_CONTROLLER,
                        Role.RECORDS_GUARDIAN));
    }
}
