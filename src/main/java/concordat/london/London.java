package concordat.london;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The demonstration London as its files say it is. `README.md` beside them gives the source of every fact, what is
/// approximate and what is unverified. The forenames, surnames and streets are for making up people and addresses that
/// nobody could take for real ones.
public record London(
        List<Borough> boroughs,
        List<Organisation> organisations,
        List<Team> teams,
        List<Post> posts,
        List<Place> places,
        List<Suite> suites,
        List<StaffMember> staff,
        List<String> forenames,
        List<String> surnames,
        List<String> streets) {

    /// Reads the files from the class path.
    ///
    /// @throws IllegalStateException naming the file and the line of the first thing that cannot be read
    public static London load() {
        return new London(
                read("boroughs.csv", Borough::from),
                read("organisations.csv", Organisation::from),
                read("teams.csv", Team::from),
                read("posts.csv", Post::from),
                read("places.csv", Place::from),
                read("suites.csv", Suite::from),
                read("staff.csv", StaffMember::from),
                read("forenames.csv", row -> row.text("forename")),
                read("surnames.csv", row -> row.text("surname")),
                read("streets.csv", row -> row.text("street")));
    }

    /// The 32 boroughs and the City as they were served on a day. Nothing is known of days before 1 April 2019.
    public List<Borough> boroughsOn(LocalDate day) {
        return boroughs.stream()
                .filter(borough -> borough.validity().includes(day))
                .toList();
    }

    /// Who is told, in order, when a team leaves something undone: its own posts, then its organisation's duty
    /// officers.
    public List<Post> ladder(Team team) {
        var rungs = teams.stream()
                .filter(rung -> rung.organisation().equals(team.organisation()))
                .filter(rung -> rung.equals(team) || rung.kind() == Team.Kind.DUTY_OFFICERS)
                .map(Team::code)
                .collect(Collectors.toSet());
        return posts.stream()
                .filter(post -> rungs.contains(post.team()))
                .sorted(comparingInt(Post::escalationRank))
                .toList();
    }

    private static <T> List<T> read(String name, Function<Row, T> make) {
        String file = "london/" + name;
        try (InputStream bytes = London.class.getResourceAsStream("/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return Row.readAll(file, new BufferedReader(new InputStreamReader(bytes, UTF_8)), make);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
