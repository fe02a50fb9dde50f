import { convertMillimetersToTwip } from "docx";

/** A4 with the margins of an office letter. */
const SIDE_MM = 25;
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(28),
    bottom: convertMillimetersToTwip(25),
    left: convertMillimetersToTwip(SIDE_MM),
    right: convertMillimetersToTwip(SIDE_MM),
  },
};

export const TEXT_WIDTH_TWIPS = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
