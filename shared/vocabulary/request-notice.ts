import { GATEWAYS, gatewayInWords } from './gateways';

/** What every request for information says of the law, in our own words (§5; the Act, Schedule 4, paragraph 7). */
const POWER =
  'This request is made under paragraph 7 of Schedule 4 to the Anti-social Behaviour, Crime and Policing Act 2014, ' +
  'which lets the bodies that carry out case reviews ask any person for information.';
const MUST =
  'You exercise public functions. If you hold the information for those functions, you must disclose it unless ' +
  'ground (a) or ground (b) applies.';
const MAY =
  'If you do not exercise public functions, you may choose whether to disclose. If you decline, explain why. ' +
  'You do not have to disclose anything to which ground (a) or ground (b) applies.';
const GROUND_A =
  'Ground (a): disclosing it would contravene data protection legislation, and no exemption in that legislation covers it.';
const GROUND_B =
  'Ground (b): disclosing it is prohibited by Parts 1 to 7, or Chapter 1 of Part 9, of the Investigatory Powers Act 2016.';
const PROTECTION =
  'Apart from those grounds, disclosing information in answer to this request does not breach any duty of confidence ' +
  'that you owe, or any other restriction on disclosing information, however it is imposed.';

/** The power, the duty or the choice, the two grounds, the protection and the gateways, a sentence or two each (R46, R49 to R52). */
export const requestNotice = (exercisesPublicFunctions: boolean): string[] => [
  POWER,
  exercisesPublicFunctions ? MUST : MAY,
  GROUND_A,
  GROUND_B,
  PROTECTION,
  `The policy lists these laws for sharing information: ${GATEWAYS.map(gatewayInWords).join('; ')}.`,
];
