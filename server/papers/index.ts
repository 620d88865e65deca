/** The front door of papers: PDFs that are no letters. Pure rendering; who may have one is for the walls and the rooms that make it. */
export type { PaperMaker, PaperMakers } from './maker';
export { paperFileName, WHO_MAY_SEE, type Paper, type PaperLine, type PaperPart, type PaperSection } from './paper';
export { renderPaper } from './render-paper';
