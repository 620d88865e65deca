import { randomUUID } from 'node:crypto';
import { plainDate } from '@shared/time';
import { authorityId } from '@server/cli/foundations/authorities';
import { passOnApplication, sealApplication } from '@server/features/hand-overs';
import { application } from '../support/stories';
import { attacker, type Attempt } from '../support/attacker';
import { world, type World } from '../support/world';

let town: World;
let tries: Attempt;
let handOverId: string;
const CONTENT = 'select content from app.hand_over_contents';
const BYTES = 'select k.bytes from app.held_file_chunks k join app.held_files f on f.id = k.file_id where f.holder_id = $1';
const REFUSED = '42501';

beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
  tries = await attacker(town);
  const { result } = await town.run(town.county(), sealApplication, {
    application: application(plainDate('2026-03-18'), { fullName: 'Barnaby Finch' }),
    channel: 'PAPER',
    receivedOn: plainDate('2026-03-18'),
    place: 'Melton Mowbray',
  });
  handOverId = result?.handOverId ?? '';
  const file = randomUUID();
  const county = authorityId('leicestershire');
  await town.raw(
    `insert into app.held_files (tenant_id, id, holder_id, purpose, file_name, media_type, size, sha256, stored_on, stored_at)
     values ($1, $2, $3, 'EVIDENCE', 'diary.txt', 'text/plain', 5, 'x', $4, now())`,
    [county, file, handOverId, town.today],
  );
  await town.raw(`insert into app.held_file_chunks (tenant_id, id, file_id, position, bytes) values ($1, $2, $3, 0, 'words')`, [
    county,
    randomUUID(),
    file,
  ]);
});

describe('D60 the county’s drop-box, attacked', () => {
  const everybody = () => [
    town.county(),
    town.system('leicestershire'),
    town.staff('blaby'),
    town.system('blaby'),
    town.staff('charnwood'),
    town.agency('police'),
    town.partnershipAdmin(),
    town.visitor('leicestershire', randomUUID()),
  ];
  const opened = async () => {
    const found: string[] = [];
    for (const actor of everybody()) {
      for (const [sql, parameters] of [
        [CONTENT, []],
        [BYTES, [handOverId]],
        ['select file_name from app.held_files', []],
      ] as const) {
        const rows = await tries(actor, sql, [...parameters]);
        if (Array.isArray(rows) && rows.length > 0) {
          found.push(`${actor.name}: ${sql}`);
        }
      }
    }
    return found;
  };

  test('sealed, it is opened by nobody: not by the county, nor by its own post room, nor by the council it will go to', async () => {
    expect(await opened()).toEqual([]);
    expect(await tries(town.system('charnwood'), CONTENT)).toEqual([]);
    expect(await tries(town.system('charnwood'), BYTES, [handOverId])).toEqual([]);
  });

  test('what is passed on stays passed on: the county cannot send the same packet to a second council', async () => {
    town.hold = true;
    const passed = { handOverId, toTenantId: authorityId('charnwood'), reason: 'It was there.' };
    expect((await town.run(town.county(), passOnApplication, passed)).refusals).toEqual([]);
    expect(await opened()).toEqual([]);
    expect(await tries(town.system('charnwood'), CONTENT)).toHaveLength(1);
    const again = `update app.hand_overs set to_tenant_id = $1, passed_on = passed_on returning id`;
    expect(await tries(town.county(), again, [authorityId('blaby')])).toBe(REFUSED);
    expect(await tries(town.county(), `update app.hand_overs set accepted_on = null returning id`)).toBe(REFUSED);
    expect(await tries(town.staff('blaby'), again, [authorityId('blaby')])).toBe(REFUSED);
    const forged = `insert into app.hand_over_contents (tenant_id, id, hand_over_id, content) values ($1, $2, $3, '{}')`;
    expect(await tries(town.county(), forged, [authorityId('leicestershire'), randomUUID(), handOverId])).toBe('23505');
    town.hold = false;
    await town.post();
    expect(await opened()).toEqual([]);
    expect(await town.raw('select 1 from app.cases where tenant_id = $1', [authorityId('charnwood')])).toHaveLength(1);
  });
});
