import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// What is owed on the incidents of the clients, and whether each step of it was told once.
///
/// @param incidents how many owe something
/// @param told how many warnings and escalations there are
/// @param lost how many incidents owe nothing, have lost a step, or have one that did not sound
/// @param doubled how many were told besides the first
record Owed(int incidents, int told, int lost, int doubled) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String COUNT = """
            with owed as (
                select i.id,
                       count(distinct o.id) as obligations,
                       count(a.step) as steps,
                       count(a.step) filter (where exists (select from obligations.notice n
                                                            where n.obligation_id = a.obligation_id and n.step = a.step)) as told
                  from incidents.incident i
                  left join obligations.obligation o on o.record_id = i.id
                  left join obligations.alarm a on a.obligation_id = o.id
                 where i.headline like 'Operation %'
                 group by i.id)
            select count(*),
                   (select count(*) from obligations.notice),
                   count(*) filter (where obligations <> 1 or steps < (select max(steps) from owed) or told < steps),
                   (select coalesce(sum(d.more), 0)
                      from (select count(*) - 1 as more from obligations.notice n group by n.obligation_id, n.step) d)
              from owed
            """;

    static Owed count(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return new Owed(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }

    /// Waits until nothing is due that has not sounded, or nothing has sounded for a while.
    static Owed countOnceTold(Connection administrator) throws SQLException, InterruptedException {
        Owed owed = count(administrator);
        long heard = System.nanoTime();
        while (owed.lost() > 0 && System.nanoTime() - heard < PATIENCE.toNanos()) {
            Thread.sleep(500);
            Owed now = count(administrator);
            heard = now.told() > owed.told() ? System.nanoTime() : heard;
            owed = now;
        }
        // Whoever would tell again has the time to.
        Thread.sleep(3_000);
        return count(administrator);
    }

    boolean isRight() {
        return incidents > 0 && told > 0 && lost == 0 && doubled == 0;
    }

    /// A clock in memory would forget what it has told, or what it has to tell: both must be seen.
    static String control(Connection administrator) throws SQLException, InterruptedException {
        Load.run(
                administrator,
                "set session_replication_role = replica",
                "alter table obligations.notice drop constraint notice_obligation_id_step_key",
                "update obligations.alarm set sounded_at = null where sounded_at is not null");
        int doubled = 0;
        for (int i = 0; i < 100 && doubled == 0; i++) {
            Thread.sleep(100);
            doubled = count(administrator).doubled();
        }
        Load.run(
                administrator,
                """
                delete from obligations.alarm a
                 using obligations.obligation o, incidents.incident i
                 where o.id = a.obligation_id and i.id = o.record_id and i.headline = 'Operation 1' and a.step = 0
                """);
        int lost = count(administrator).lost();
        return (doubled > 0 && lost > 0 ? "" : "nothing seen of some: ")
                + "%d doubled where it is forgotten what was told, %d lost where it is forgotten what to tell"
                        .formatted(doubled, lost);
    }

    @Override
    public String toString() {
        return "%d owed, told %d times, %d lost, %d doubled".formatted(incidents, told, lost, doubled);
    }
}
