import { Client } from 'pg';
import { signContext } from '@server/platform/db/signature';
import { closing } from '../support/closing';
import { AGENCIES, world } from '../support/world';
import { arranged } from '../api/meetings/given';

test('R38 D58 two at once: an agency is named for the victim while it is given sight of the closed part, and only one of them stands', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const connected = async (): Promise<Client> => {
    const client = new Client({ connectionString: town.database.webUrl });
    await client.connect();
    closing.push(() => client.end());
    await client.query('begin');
    await client.query('set local role r_staff');
    await client.query(`select set_config('app.context', $1, true)`, [signContext(told.spoc, town.database.contextKey)]);
    return client;
  };
  const [one, other] = [await connected(), await connected()];
  const NAMED = `insert into app.panel_members (tenant_id, id, case_id, meeting_id, full_name, organisation, role, agency_id, recorded_on, recorded_at)
    select tenant_id, gen_random_uuid(), case_id, id, 'Kim Vale', 'Victim First', 'VICTIM_SUPPORT', $2, current_date, now()
    from app.meetings where id = $1`;
  const GRANTED = `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at, until_at)
    select tenant_id, gen_random_uuid(), case_id, $2, 'CLOSED', 'On the panel.', now(), now() + interval '9 days'
    from app.meetings where id = $1`;
  await one.query(NAMED, [told.meetingId, AGENCIES.police.id]);
  const second = other.query(GRANTED, [told.meetingId, AGENCIES.police.id]).then(
    () => other.query('commit').then(() => 'both'),
    (failure: Error) => failure.message,
  );
  await one.query('commit');
  expect(await second).toContain('sees nothing of the closed session');
  expect(await town.raw(`select 1 from app.case_grants where scope = 'CLOSED'`)).toEqual([]);
});
