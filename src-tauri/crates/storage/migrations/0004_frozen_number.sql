-- The number under which an item was announced; it stays when the item moves or others are added.
alter table agenda_item add column frozen_number text;
