package concordat.insight;

import concordat.actor.Role;
import concordat.web.May;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@May(Role.PLACE_COORDINATOR)
class LegalStatusApi {
    private final LegalStatusPeriods periods;

    LegalStatusApi(LegalStatusPeriods periods) {
        this.periods = periods;
    }

    @GetMapping(value = "/api/legal-status/{year}", produces = "text/csv")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        return Download.csv("legal-status-%d.csv".formatted(year), periods.disclose(new FinancialYear(year)));
    }
}
