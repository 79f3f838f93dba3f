package concordat.people;

import concordat.people.JoinPeople.Outcome.Joined;
import concordat.people.JoinPeople.Outcome.Refused;
import concordat.web.Invalid;
import concordat.web.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Two records of one person are joined, and parted again, for programs.
@RestController
@WritesPeople
@Transactional
class JoinApi {
    /// @param why how it is known
    record Said(@Nullable String why) {}

    private final People people;
    private final JoinPeople joinPeople;
    private final PartPeople partPeople;

    JoinApi(People people, JoinPeople joinPeople, PartPeople partPeople) {
        this.people = people;
        this.joinPeople = joinPeople;
        this.partPeople = partPeople;
    }

    /// Gives all whom the person is then joined with.
    @PostMapping("/api/people/{id}/join/{other}")
    ResponseEntity<?> join(@PathVariable UUID id, @PathVariable UUID other, @RequestBody Said said) {
        JoinForm form = new JoinForm(other.toString(), said.why());
        Invalid.unlessEmpty(form.errors());
        return switch (joinPeople.join(new JoinPeople.Command(new PersonId(id), new PersonId(other), form.why()))) {
            case Joined() -> ResponseEntity.ok(people.joinedWith(new PersonId(id)));
            case Refused(JoinPeople.Ground ground) ->
                ResponseEntity.of(
                                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "/problems/join-refused", ground.words()))
                        .build();
        };
    }

    /// Gives all whom the person is joined with still.
    @PostMapping("/api/people/{id}/join/{other}/part")
    List<concordat.people.Joined> part(@PathVariable UUID id, @PathVariable UUID other, @RequestBody Said said) {
        JoinForm form = new JoinForm(null, said.why());
        Invalid.unlessEmpty(form.errorsOfParting());
        partPeople.part(new PartPeople.Command(new PersonId(id), new PersonId(other), form.why()));
        return people.joinedWith(new PersonId(id));
    }
}
