-- Whoever has the role of a post, in the agency that the post is of, may put themselves on duty in it and leave it;
-- those who keep its rota may put anyone on duty.
create function agencies.may_fill(of_post text, account uuid) returns boolean language sql stable as $$
    select actor.role() in ('SEEDING', 'ADMINISTRATOR')
        or exists (select 1
                     from agencies.post p
                     join agencies.team t on t.code = p.team
                     join agencies.organisation o on o.code = t.organisation
                    where p.code = of_post
                      and actor.agency() in (o.code, case when o.kind = 'POLICE_BCU' then o.parent end)
                      and (actor.role() in ('DUTY_INSPECTOR', 'PLACE_COORDINATOR')
                           or actor.role() = p.role and actor.id() = account))
$$;
revoke execute on function agencies.may_fill(text, uuid) from public;
grant execute on function agencies.may_fill(text, uuid) to concordat_app;

drop policy taken on agencies.duty;
create policy taken on agencies.duty for insert
    with check (entered_by = (select actor.id()) and ended_by is null and agencies.may_fill(post, account_id));
drop policy ended on agencies.duty;
create policy ended on agencies.duty for update
    using (agencies.may_fill(post, account_id))
    with check (ended_by = (select actor.id()));
drop function agencies.keeps_rota(text);
