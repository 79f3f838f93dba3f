package concordat.agencies;

import concordat.actor.NotFound;
import concordat.agencies.Coverage.Function;
import concordat.agencies.Profile.Kin;
import concordat.agencies.Profile.Served;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Organisations, what became of them, and where they serve.
@Repository
class OrganisationStore {
    /// One thing done for a borough on a day; nothing of the organisation where nobody is known to do it.
    record CoverRow(
            String gss,
            String borough,
            double latitude,
            double longitude,
            @Nullable Function function,
            @Nullable String organisation,
            @Nullable String name,
            boolean unverified) {}

    private static final String SELECT_FRAGMENT = """
            select o.code, o.kind, o.name, o.parent, o.valid_from, o.valid_to, o.source, o.unverified
              from agencies.organisation o
            """;

    private static final String FIND = SELECT_FRAGMENT + """
             where o.code = :code
            """;

    private static final String NAME = """
            select o.name from agencies.organisation o where o.code = :code
            """;

    private static final String BOROUGH_NAME = """
            select b.name from agencies.borough b where b.gss = :code
            """;

    private static final String OF_KIND = SELECT_FRAGMENT + """
             where o.kind = :kind
             order by o.name, o.code
             limit 500
            """;

    private static final String CODES = """
            select c.organisation, c.system, c.code, c.valid_from, c.valid_to
              from agencies.organisation_code c
             where c.organisation = :organisation
             order by c.system, c.valid_from nulls first, c.code
             limit 100
            """;

    private static final String PREDECESSORS = """
            select o.code, o.name, s.on_date
              from agencies.succession s
              join agencies.organisation o on o.code = s.predecessor
             where s.successor = :organisation
             order by s.on_date, o.name
             limit 100
            """;

    private static final String SUCCESSORS = """
            select o.code, o.name, s.on_date
              from agencies.succession s
              join agencies.organisation o on o.code = s.successor
             where s.predecessor = :organisation
             order by s.on_date, o.name
             limit 100
            """;

    private static final String BOROUGHS = """
            select b.gss, b.name, b.latitude, b.longitude
              from agencies.borough b
             order by b.name
             limit 100
            """;

    private static final String COVER = """
            select b.gss, b.name as borough, b.latitude, b.longitude, c.function, o.code as organisation, o.name,
                   coalesce(c.unverified, false) as unverified
              from agencies.borough b
              left join agencies.coverage c on c.borough = b.gss and daterange(c.valid_from, c.valid_to) @> cast(:day as date)
              left join agencies.organisation o on o.code = c.organisation
             where cast(:gss as text) is null or b.gss = :gss
             order by b.name, c.function
             limit 1000
            """;

    /// Periods that meet are told as one.
    private static final String SERVED = """
            select b.name as borough, joined.function, lower(period) as valid_from, upper(period) as valid_to,
                   joined.unverified
              from (select c.borough, c.function, range_agg(daterange(c.valid_from, c.valid_to)) as periods,
                           bool_or(c.unverified) as unverified
                      from agencies.coverage c
                     where c.organisation = :organisation
                     group by c.borough, c.function) joined
              join agencies.borough b on b.gss = joined.borough
             cross join unnest(joined.periods) as period
             order by joined.function, b.name, valid_from nulls first
             limit 500
            """;

    private static final String REGISTER = """
            insert into agencies.organisation (code, kind, name, parent, valid_from, valid_to, source, unverified)
            values (:code, :kind, :name, :parent, :validFrom, :validTo, :source, :unverified)
            on conflict do nothing
            """;

    private static final String REGISTER_CODE = """
            insert into agencies.organisation_code (organisation, system, code, valid_from, valid_to)
            values (:organisation, :system, :code, :validFrom, :validTo)
            on conflict do nothing
            """;

    private static final String REGISTER_SUCCESSION = """
            insert into agencies.succession (predecessor, successor, on_date)
            values (:predecessor, :successor, :onDate)
            on conflict do nothing
            """;

    private static final String REGISTER_BOROUGH = """
            insert into agencies.borough (gss, name, latitude, longitude)
            values (:gss, :name, :latitude, :longitude)
            on conflict do nothing
            """;

    private static final String REGISTER_COVERAGE = """
            insert into agencies.coverage (borough, function, organisation, valid_from, valid_to, unverified)
            values (:borough, :function, :organisation, :validFrom, :validTo, :unverified)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Organisation find(String code) {
        return jdbc.sql(FIND)
                .param("code", code)
                .query(Organisation.class)
                .optional()
                .orElseThrow(() -> new NotFound("No such organisation"));
    }

    /// Or the code itself.
    String name(String code) {
        return name(NAME, code);
    }

    /// Of a borough, or the code itself.
    String boroughName(String gss) {
        return name(BOROUGH_NAME, gss);
    }

    private String name(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(String.class).optional().orElse(code);
    }

    List<Organisation> ofKind(OrganisationKind kind) {
        return jdbc.sql(OF_KIND)
                .param("kind", kind.name())
                .query(Organisation.class)
                .list();
    }

    List<OrganisationCode> codes(String organisation) {
        return jdbc.sql(CODES)
                .param("organisation", organisation)
                .query(OrganisationCode.class)
                .list();
    }

    List<Kin> predecessors(String organisation) {
        return jdbc.sql(PREDECESSORS)
                .param("organisation", organisation)
                .query(Kin.class)
                .list();
    }

    List<Kin> successors(String organisation) {
        return jdbc.sql(SUCCESSORS)
                .param("organisation", organisation)
                .query(Kin.class)
                .list();
    }

    List<Borough> boroughs() {
        return jdbc.sql(BOROUGHS).query(Borough.class).list();
    }

    /// Of one borough, or of all of them.
    List<CoverRow> cover(@Nullable String gss, LocalDate day) {
        return jdbc.sql(COVER)
                .param("gss", gss, Types.VARCHAR)
                .param("day", day)
                .query(CoverRow.class)
                .list();
    }

    List<Served> served(String organisation) {
        return jdbc.sql(SERVED)
                .param("organisation", organisation)
                .query(Served.class)
                .list();
    }

    void register(Organisation organisation) {
        jdbc.sql(REGISTER)
                .param("code", organisation.code())
                .param("kind", organisation.kind().name())
                .param("name", organisation.name())
                .param("parent", organisation.parent(), Types.VARCHAR)
                .param("validFrom", organisation.validFrom(), Types.DATE)
                .param("validTo", organisation.validTo(), Types.DATE)
                .param("source", organisation.source())
                .param("unverified", organisation.unverified())
                .update();
    }

    void register(OrganisationCode code) {
        jdbc.sql(REGISTER_CODE)
                .param("organisation", code.organisation())
                .param("system", code.system().name())
                .param("code", code.code())
                .param("validFrom", code.validFrom(), Types.DATE)
                .param("validTo", code.validTo(), Types.DATE)
                .update();
    }

    void register(Succession succession) {
        jdbc.sql(REGISTER_SUCCESSION)
                .param("predecessor", succession.predecessor())
                .param("successor", succession.successor())
                .param("onDate", succession.onDate())
                .update();
    }

    void register(Borough borough) {
        jdbc.sql(REGISTER_BOROUGH)
                .param("gss", borough.gss())
                .param("name", borough.name())
                .param("latitude", borough.latitude())
                .param("longitude", borough.longitude())
                .update();
    }

    void register(Coverage coverage) {
        jdbc.sql(REGISTER_COVERAGE)
                .param("borough", coverage.borough())
                .param("function", coverage.function().name())
                .param("organisation", coverage.organisation())
                .param("validFrom", coverage.validFrom(), Types.DATE)
                .param("validTo", coverage.validTo(), Types.DATE)
                .param("unverified", coverage.unverified())
                .update();
    }
}
