/** The application form as data: questions, what is wrong with an answer, which page comes next, and what is sent. Pure. */
export * from './answers';
export * from './question';
export * from './person';
export * from './files';
export * from './checks';
export * from './flow';
export * from './standing';
export * from './summary';
export * from './privacy';
export * from './to-application';
export * from './pages';
export * from './questions';
export * from './back';
export * from './equality';
export * from './anonymous';
export * from './taking-part';
export * from './review-pages';
