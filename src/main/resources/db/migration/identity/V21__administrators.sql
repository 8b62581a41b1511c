-- Both administrators who keep accounts see each other's proposals, whoever of them decides: an account's history is whole.
alter policy wall_read on identity_proposal using (
    huoshui_is_me(proposed_by)
    or (select huoshui_is('AUDITOR'))
    or identity_decides(deciders)
    or (deciders && array['SYSTEM_ADMIN', 'SECURITY_ADMIN'] and ((select huoshui_is('SYSTEM_ADMIN')) or (select huoshui_is('SECURITY_ADMIN')))));
