/** The number line of the panel is the site's ladder: the only place where the two meet. */
export {
  LADDER_END as LINE_END,
  LADDER_TICKS as LINE_TICKS,
  ladderPosition as placeOf,
  standsIn,
} from '../../../../components/ladder.ts';
