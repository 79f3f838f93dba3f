package concordat.people;

import concordat.records.Pointer;
import concordat.records.RecordId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A pointer to a person says their name.
@Component
class PersonPointer implements Pointer {
    private final PersonStore people;

    PersonPointer(PersonStore people) {
        this.people = people;
    }

    @Override
    public Optional<String> name(RecordId id) {
        return people.name(id.value());
    }
}
