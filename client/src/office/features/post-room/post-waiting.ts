import { ref } from 'vue';

/** Turned whenever letters were posted here, so that the number in the header is looked up again. */
export const postTurn = ref(0);
