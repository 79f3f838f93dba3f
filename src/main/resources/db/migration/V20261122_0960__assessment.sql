-- How an assessment went, step by step: when it began and was over, what was agreed, and the bed that this took.
create table detentions.assessment (
    detention_id uuid        primary key references detentions.detention,
    started_at   timestamptz,
    finished_at  timestamptz,
    outcome      text        check (outcome in ('INFORMAL_ADMISSION', 'SECTION_2', 'SECTION_3', 'COMMUNITY',
                                 'DISCHARGED_WITH_PLAN', 'NO_MENTAL_DISORDER')),
    agreed_at    timestamptz,
    bed_asked_at timestamptz,
    bed_found_at timestamptz,
    bed          text,
    check (finished_at >= started_at),
    check (bed_found_at >= bed_asked_at),
    check ((outcome is null) = (agreed_at is null)),
    check ((bed is null) = (bed_found_at is null))
);
call records.protect('detentions.assessment', 'detention_id', '''CLINICAL''');

-- What happens next for the person, to those who care for them. The officers who detained them know how it ended and not
-- this, unless it is they who wrote it.
create table detentions.aftercare (
    detention_id uuid primary key references detentions.detention,
    plan         text not null,
    kept_from    text not null
);
call records.protect('detentions.aftercare', 'detention_id', '''CLINICAL''');
create policy not_for_officers on detentions.aftercare as restrictive for select to concordat_app
    using (kept_from <> (select actor.agency()));

-- How it ended, in words that officers may read.
create table detentions.told_officers (
    detention_id uuid        primary key references detentions.detention,
    words        text        not null,
    told_at      timestamptz not null
);
call records.protect('detentions.told_officers', 'detention_id', '''POLICE''');

grant select, insert on detentions.assessment, detentions.aftercare, detentions.told_officers to concordat_app;
grant update on detentions.assessment to concordat_app;

-- Who detained them is told how it ended.
alter table detentions.detention add column officer_id uuid;
create index ended_of_officer on detentions.detention (officer_id, ended_at) where ended_at is not null;
create index ended_detentions on detentions.detention (ended_at) where ended_at is not null;

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values
    ('ASSESSMENT_STARTS', false), ('BED_REQUESTED', false), ('BED_FOUND', false);
alter table obligations.kind force row level security;
