-- What came in from other systems: which file, how far it got, what each of its rows became, and what could not be read.
-- Everything belongs to the agency for which it was imported.
create schema interop;
grant usage on schema interop to concordat_app;

-- One reading of one file by one version of a mapping. The same again is the same run, and goes on after `done_through`,
-- the last key that it has dealt with.
create table interop.import_run (
    id              uuid        primary key,
    agency          text        not null,
    mapping         text        not null,
    mapping_version int         not null,
    file_name       text        not null,
    digest          text        not null,
    borough         text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    done_through    text        not null default '',
    rows_read       bigint      not null default 0,
    incidents       bigint      not null default 0,
    outcomes        bigint      not null default 0,
    here_already    bigint      not null default 0,
    changed         bigint      not null default 0,
    set_aside       bigint      not null default 0,
    unique (agency, mapping, mapping_version, digest)
);

-- The rows of a run until they are dealt with, by key: a source does not keep the rows of an incident together.
create table interop.staged (
    run  uuid   not null references interop.import_run,
    key  text   not null,
    line bigint not null,
    text text   not null,
    primary key (run, key, line)
);

-- Which incident a source's key became. The digest is of the rows, so that a row that has changed since is noticed.
create table interop.source_key (
    agency   text  not null,
    mapping  text  not null,
    key      text  not null,
    incident uuid  not null references records.record deferrable initially deferred,
    digest   bytea not null,
    run      uuid  not null references interop.import_run,
    primary key (agency, mapping, key)
);

create table interop.set_aside (
    run    uuid   not null references interop.import_run,
    line   bigint not null,
    reason text   not null,
    text   text   not null,
    primary key (run, line)
);

create table interop.unmapped_code (
    agency        text        not null,
    mapping       text        not null,
    field         text        not null,
    code          text        not null,
    seen          bigint      not null,
    first_run     uuid        not null references interop.import_run,
    first_seen_at timestamptz not null,
    primary key (agency, mapping, field, code)
);

-- What somebody said that a code means, from when. The latest holds; none is changed.
create table interop.code_meaning (
    id      uuid        primary key,
    agency  text        not null,
    mapping text        not null,
    field   text        not null,
    code    text        not null,
    words   text        not null check (words <> ''),
    from_at timestamptz not null,
    said_by text        not null
);
create index meaning_of_code on interop.code_meaning (agency, mapping, field, code, from_at);

alter table interop.import_run enable row level security;
alter table interop.import_run force row level security;
alter table interop.staged enable row level security;
alter table interop.staged force row level security;
alter table interop.source_key enable row level security;
alter table interop.source_key force row level security;
alter table interop.set_aside enable row level security;
alter table interop.set_aside force row level security;
alter table interop.unmapped_code enable row level security;
alter table interop.unmapped_code force row level security;
alter table interop.code_meaning enable row level security;
alter table interop.code_meaning force row level security;

-- The importer writes for its agency; those who look after its records read what it wrote, and say what codes mean.
create policy imports on interop.import_run
    using (agency = (select actor.agency()) and (select actor.role()) = 'IMPORT');
create policy looked_after on interop.import_run for select
    using (agency = (select actor.agency()) and (select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN'));

create policy imports on interop.staged
    using ((select actor.role()) = 'IMPORT' and exists (select 1 from interop.import_run r where r.id = staged.run));

create policy imports on interop.source_key
    using (agency = (select actor.agency()) and (select actor.role()) = 'IMPORT');

create policy imports on interop.set_aside
    using ((select actor.role()) = 'IMPORT' and exists (select 1 from interop.import_run r where r.id = set_aside.run));
create policy looked_after on interop.set_aside for select
    using (exists (select 1 from interop.import_run r where r.id = set_aside.run));

create policy imports on interop.unmapped_code
    using (agency = (select actor.agency()) and (select actor.role()) = 'IMPORT');
create policy looked_after on interop.unmapped_code for select
    using (agency = (select actor.agency()) and (select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN'));

create policy read_by_agency on interop.code_meaning for select
    using (agency = (select actor.agency()) and (select actor.role()) in ('IMPORT', 'ADMINISTRATOR', 'RECORDS_GUARDIAN'));
create policy said_by_those_who_look_after on interop.code_meaning for insert
    with check (agency = (select actor.agency()) and (select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN'));

grant select, insert on interop.import_run, interop.staged, interop.source_key, interop.set_aside, interop.unmapped_code,
                        interop.code_meaning to concordat_app;
grant update (finished_at, done_through, rows_read, incidents, outcomes, here_already, changed, set_aside)
    on interop.import_run to concordat_app;
grant update (seen) on interop.unmapped_code to concordat_app;
grant delete on interop.staged to concordat_app;
