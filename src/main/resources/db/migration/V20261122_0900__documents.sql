-- Documents of an agreement, such as the signed original. They are kept here and nowhere else: seen as the agreement is,
-- in every backup, and never a file that something could serve or run.
create table agreements.document (
    id           uuid        primary key,
    agreement_id uuid        not null references agreements.agreement,
    name         text        not null check (length(name) between 5 and 100 and name !~ '[[:cntrl:]/\\]'),
    content      bytea       not null check (octet_length(content) <= 10485760),
    sha256       bytea       not null check (sha256 = pg_catalog.sha256(content)),
    pages        int         not null check (pages > 0),
    agency       text        not null,
    added_by     text        not null,
    added_at     timestamptz not null
);
create index documents_of_agreement on agreements.document (agreement_id, added_at);
-- It is compressed already.
alter table agreements.document alter column content set storage external;

call records.protect('agreements.document', 'agreement_id', '');
create policy added_for_itself on agreements.document as restrictive for insert
    with check (agency = (select actor.agency()) and (select actor.role()) in ('RECORDS_GUARDIAN', 'SEEDING'));

grant select, insert on agreements.document to concordat_app;
