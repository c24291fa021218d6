/** The pages that nobody needs for the first look: they come right after it, and stand where their elements wait. */

import './check-in.js';
import './consent.js';
import './moving-picture.js';
import './pin-page.js';
import './progress.js';
import './safety-question.js';
import './session.js';
