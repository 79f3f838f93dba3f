-- Suspects, the convicted, victims and witnesses are told apart (Data Protection Act 2018 s38(3)).
alter table incidents.subject
    drop constraint subject_role_check,
    add constraint subject_role_check
        check (role in ('IN_CRISIS', 'CALLER', 'CARER', 'VICTIM', 'WITNESS', 'SUSPECT', 'CONVICTED', 'OTHER'));
