-- The runs that who acts may see are looked up once a statement, and not once a row: a staged file is long.
drop policy imports on interop.staged;
create policy imports on interop.staged
    using ((select actor.role()) = 'IMPORT' and run = any (array(select r.id from interop.import_run r)));

drop policy imports on interop.set_aside;
create policy imports on interop.set_aside
    using ((select actor.role()) = 'IMPORT' and run = any (array(select r.id from interop.import_run r)));
drop policy looked_after on interop.set_aside;
create policy looked_after on interop.set_aside for select
    using (run = any (array(select r.id from interop.import_run r)));
