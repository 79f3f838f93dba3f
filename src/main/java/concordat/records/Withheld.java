package concordat.records;

import concordat.design.InsetText;
import concordat.design.Link;
import concordat.design.Text;
import gg.jte.Content;

/// What a page leaves out because it is not open to whoever looks, named, with whom to ask. What is withheld must not
/// read as if there were none of it.
public final class Withheld {
    private Withheld() {}

    /// Empty content where the reader sees the whole record.
    public static Content of(RecordId id, Scope scope, Records records) {
        if (scope.equals(Scope.WHOLE)) {
            return Text.of("");
        }
        RecordHead record = records.find(id);
        String what = "Withheld from your agency: " + Scope.WHOLE.without(scope).words() + ". " + record.ownerAgency()
                + " holds the record. ";
        Content ask = Link.of("/access/" + record.reference(), "Ask to see more");
        return InsetText.of((Content) output -> {
            output.writeUserContent(what);
            ask.writeTo(output);
        });
    }
}
