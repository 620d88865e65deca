import { emptyReply, replyFaults, replyInput, type ReplyForm } from '@client/office/features/agency/reply-form';

const reply = (more: Partial<ReplyForm> = {}): ReplyForm => ({
  ...emptyReply({ items: [] }),
  items: [{ reportId: 'r1', answer: 'NO_RECORD', agencyReference: '', recordedOn: '' }],
  ...more,
});
const fields = (form: ReplyForm, publicFunctions = true): string[] =>
  replyFaults(form, publicFunctions).map(({ field }) => field);

describe('the reply of an agency', () => {
  it('R50: must be one of the three answers', () => {
    expect(fields(reply())).toEqual(['kind']);
  });

  it('R45: provides under at least one of the three headings, with an answer for each report', () => {
    expect(fields(reply({ kind: 'PROVIDED' }))).toEqual(['reportsMade']);
    expect(fields(reply({ kind: 'PROVIDED', actionTaken: 'A visit.' }))).toEqual([]);
    expect(
      fields(
        reply({
          kind: 'PROVIDED',
          actionTaken: 'A visit.',
          items: [{ reportId: 'r1', answer: '', agencyReference: '', recordedOn: '' }],
        }),
      ),
    ).toEqual(['item-0']);
    expect(
      fields(
        reply({
          kind: 'PROVIDED',
          actionTaken: 'A visit.',
          items: [{ reportId: 'r1', answer: 'RECORDED', agencyReference: '', recordedOn: '2026-2-31' }],
        }),
      ),
    ).toEqual(['item-0-on']);
  });

  it('R51: refuses only on a ground, with an explanation', () => {
    expect(fields(reply({ kind: 'REFUSED' }))).toEqual(['ground', 'explanation']);
    expect(fields(reply({ kind: 'REFUSED', ground: 'DATA_PROTECTION', explanation: 'It names a child.' }))).toEqual([]);
  });

  it('R50: who exercises no public functions may decline without a ground, but not without a word', () => {
    expect(fields(reply({ kind: 'REFUSED' }), false)).toEqual(['explanation']);
  });

  it('R50: may say that nothing is held, without more', () => {
    expect(fields(reply({ kind: 'NOT_HELD' }))).toEqual([]);
  });

  it('sends only what belongs to the answer chosen', () => {
    const typed = reply({
      kind: 'NOT_HELD',
      reportsMade: 'Three calls.',
      ground: 'DATA_PROTECTION',
      explanation: ' Ask the landlord. ',
    });
    expect(replyInput(typed, { id: 'q', version: 2 })).toEqual({
      requestId: 'q',
      version: 2,
      kind: 'NOT_HELD',
      ground: null,
      explanation: 'Ask the landlord.',
      reportsMade: null,
      effectOnOthers: null,
      actionTaken: null,
      items: [],
      entries: [],
      mark: 'CLOSED',
    });
  });

  it('R30, D31: dated lines need a day, a kind and words; they go with their marks, and stand for the headings', () => {
    const line = { happenedOn: '2026-03-01', kind: 'ACTION', says: ' A visit. ', reference: '', mark: 'OPEN' };
    const empty = { happenedOn: '', kind: '', says: '', reference: '', mark: 'CLOSED' };
    expect(fields(reply({ kind: 'PROVIDED', entries: [empty] }))).toEqual(['entry-0-on', 'entry-0-kind', 'entry-0-says']);
    expect(fields(reply({ kind: 'PROVIDED', entries: [line] }))).toEqual([]);
    const input = replyInput(reply({ kind: 'PROVIDED', entries: [line], mark: 'ORIGINATOR' }), { id: 'q', version: 1 });
    expect(input.entries).toEqual([
      { happenedOn: '2026-03-01', kind: 'ACTION', says: 'A visit.', reference: null, mark: 'OPEN' },
    ]);
    expect(input.mark).toBe('ORIGINATOR');
  });

  it('sends a reference and a date only for a report that is recorded', () => {
    const items = [
      { reportId: 'r1', answer: 'RECORDED', agencyReference: 'P-1', recordedOn: '2026-02-03' },
      { reportId: 'r2', answer: 'NOT_OURS', agencyReference: 'left over', recordedOn: '2026-02-03' },
    ];
    expect(replyInput(reply({ kind: 'PROVIDED', reportsMade: 'One.', items }), { id: 'q', version: 2 }).items).toEqual([
      { reportId: 'r1', answer: 'RECORDED', agencyReference: 'P-1', recordedOn: '2026-02-03' },
      { reportId: 'r2', answer: 'NOT_OURS', agencyReference: null, recordedOn: null },
    ]);
  });
});
