package concordat.vitals;

import java.util.List;

/// What a module says of itself to an operator. It may ask the database, once and quickly: everybody who
/// scrapes makes it do so.
public interface Vitals {
    List<Vital> read();
}
