import type { PlainDate } from '@shared/time';
import type { SentApplication, SentConsent, SentPerson, SentVictim } from '@shared/vocabulary/application';
import { COMPLAINT_BODIES } from '@shared/vocabulary/cases';
import { ADDRESS_KINDS, ADULT_SAFETY, CONSENT_EVIDENCE, TENURES } from '@shared/vocabulary/people';
import type { Answers, Values } from './answers';
import { dateIn } from './checks';
import { gaps, soFar } from './flow';
import { WHOLE } from './answers';
import { forABody, forSomeoneElse, isAffected, safeWaysOf, saidOf, Whose } from './person';
import { PRIVACY_NOTICE } from './privacy';
import { said, SoFar, ticked } from './question';
import { addressLines } from './questions/address';
import { isRented } from './questions/landlord';
import { oneOf, orNull, real, toIncident } from './to-incident';

/** The application as it is sent (R18). Refuses answers with gaps with a RangeError: ask `gaps` first. */
export function toApplication(answers: Answers, declaredTrue: boolean, today: PlainDate): SentApplication {
  const [gap] = gaps(answers, today);
  if (gap) {
    throw new RangeError(`${gap.path} has not been answered`);
  }
  const { values } = answers;
  const sofar = soFar(answers, WHOLE, today);
  const forOther = forSomeoneElse(sofar);
  const organisation = forABody(sofar) ? orNull(values, 'organisationName') : forOther ? orNull(values, 'worksFor') : null;
  const who = said(values, 'who');
  return {
    applicantKind: who === 'BUSINESS' ? 'BUSINESS' : who === 'GROUP' ? 'COMMUNITY_GROUP' : 'INDIVIDUAL',
    appliesFor: forOther ? 'SOMEONE_ELSE' : 'SELF',
    ...toPerson(sofar, 'YOU', organisation),
    relationship: forOther ? orNull(values, 'relationship') : null,
    victim: forOther ? toVictim(sofar) : null,
    consent: forOther ? toConsent(values) : null,
    believesNoEffectiveAction: said(values, 'believesNoEffectiveAction') === 'YES',
    agreesToShare: said(values, 'agreesToShare') === 'YES',
    privacyNotice: PRIVACY_NOTICE,
    impact: said(values, 'impact'),
    desiredOutcome: said(values, 'desiredOutcome'),
    peopleResponsible: orNull(values, 'peopleResponsible'),
    under18Involved: said(values, 'under18Involved') === 'YES',
    othersAffected: orNull(values, 'othersAffected'),
    witnesses: orNull(values, 'witnesses'),
    complaintAbout: COMPLAINT_BODIES.filter((body) => ticked(values, 'complaintAbout').includes(body)),
    declaredTrue,
    incidents: answers.incidents.map(toIncident),
  };
}

/** Somebody as they are described. What belongs to a page that is not asked of them is left empty, whatever was typed before. */
function toPerson(sofar: SoFar, whose: Whose, organisationName: string | null): SentPerson {
  const { values } = sofar.answers;
  const text = (name: string): string | null => saidOf(values, whose, name) || null;
  const affected = isAffected(whose)(sofar);
  const isUnder18 = affected && saidOf(values, whose, 'under18') === 'YES';
  const rented = affected && isRented(sofar, whose);
  const safe = safeWaysOf(values, whose);
  return {
    fullName: saidOf(values, whose, 'fullName'),
    organisationName,
    email: text('email'),
    phone: text('phone'),
    addressKind: oneOf(ADDRESS_KINDS, saidOf(values, whose, 'addressKind')) ?? 'NONE',
    addressLines: addressLines(values, whose),
    letterChannel: channelOf(values, whose),
    safeChannels: safe,
    contactTimes: text('contactTimes'),
    safeContact: text('safeContact'),
    language: text('language'),
    needsInterpreter: saidOf(values, whose, 'interpreter') === 'YES',
    letterFormat: saidOf(values, whose, 'letterFormat') === 'LARGE_PRINT' ? 'LARGE_PRINT' : 'STANDARD',
    accessibleFormat: text('accessibleFormat'),
    supportNeeds: affected ? text('supportNeeds') : null,
    tenure: (affected && oneOf(TENURES, saidOf(values, whose, 'tenure'))) || 'NOT_SAID',
    landlordName: rented ? text('landlordName') : null,
    landlordOfficer: rented ? text('landlordOfficer') : null,
    isUnder18,
    adultName: isUnder18 ? text('adultName') : null,
    adultRelationship: isUnder18 ? text('adultRelationship') : null,
    adultIsSafe: isUnder18 ? oneOf(ADULT_SAFETY, saidOf(values, whose, 'adultIsSafe')) : null,
  };
}

/** The way that was chosen; for a person affected who was not asked, the one that is safe for them, email first. */
function channelOf(values: Values, whose: Whose): SentPerson['letterChannel'] {
  const asked = whose === 'YOU' || saidOf(values, whose, 'wantsCopies') === 'YES';
  const byEmail = asked ? saidOf(values, whose, 'letterChannel') === 'EMAIL' : safeWaysOf(values, whose).includes('EMAIL');
  return byEmail ? 'EMAIL' : 'POST_FIRST';
}

const toVictim = (sofar: SoFar): SentVictim => ({
  ...toPerson(sofar, 'THEM', null),
  wantsCopies: saidOf(sofar.answers.values, 'THEM', 'wantsCopies') === 'YES',
});

/** The written consent, where they have it (R5); null where it is still to come (D55). */
const toConsent = (values: Values): SentConsent | null =>
  said(values, 'consent') !== 'YES'
    ? null
    : {
        evidence: real(oneOf(CONSENT_EVIDENCE, said(values, 'consentEvidence')), 'consentEvidence'),
        givenOn: real(dateIn(values, 'consentGivenOn'), 'consentGivenOn'),
        scope: said(values, 'consentScope'),
        expiresOn: dateIn(values, 'consentExpiresOn'),
      };
