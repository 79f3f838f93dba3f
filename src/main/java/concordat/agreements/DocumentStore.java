package concordat.agreements;

import static concordat.actor.Time.utc;

import concordat.actor.Actor;
import concordat.records.RecordId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents of agreements, with what is in them.
@Repository
class DocumentStore {
    private static final String ADD = """
            insert into agreements.document (id, agreement_id, name, content, sha256, pages, agency, added_by, added_at)
            values (:document, :id, :name, :content, sha256(:content), :pages, actor.agency(), :by, :at)
            returning encode(sha256, 'hex')
            """;

    private static final String OF = """
            select d.id, d.name, encode(d.sha256, 'hex') as sha256, octet_length(d.content) as bytes, d.pages, d.agency,
                   d.added_by, d.added_at
              from agreements.document d
             where d.agreement_id = :id
             order by d.added_at desc, d.id
             limit 100
            """;

    private static final String CONTENT = """
            select d.content from agreements.document d where d.agreement_id = :id and d.id = :document
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives its SHA-256, as the database reckoned it.
    String add(UUID document, RecordId id, String name, byte[] content, int pages, Actor by, Instant at) {
        return jdbc.sql(ADD)
                .param("document", document)
                .param("id", id.value())
                .param("name", name)
                .param("content", content)
                .param("pages", pages)
                .param("by", by.name())
                .param("at", utc(at))
                .query(String.class)
                .single();
    }

    /// The newest first.
    List<Document> of(RecordId id) {
        return jdbc.sql(OF).param("id", id.value()).query(Document.class).list();
    }

    Optional<byte[]> content(RecordId id, UUID document) {
        return jdbc.sql(CONTENT)
                .param("id", id.value())
                .param("document", document)
                .query(byte[].class)
                .optional();
    }
}
