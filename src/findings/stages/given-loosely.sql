-- Entities are given as the strict clustering has them; under the loose one an entity is the one its mentions went to.
create or replace temp table loose_entity as
select entity_id, min(loose_entity_id) as loose_entity_id from custody.member group by entity_id;

update given_member set entity = l.loose_entity_id from loose_entity l where l.entity_id = given_member.entity;
update given_role set entity = l.loose_entity_id from loose_entity l where l.entity_id = given_role.entity;
drop table loose_entity;
