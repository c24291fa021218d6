/**
 * What the start waits for besides the app's own files, begun as soon as this small part of them is there and not when
 * the last one is: on a slow phone the disk answers while the others are still on their way. A new version is not taken
 * in as early, for it does away with the files of this one.
 */

import { Device } from './device.js';

export const device = new Device();

/** Ends when what the device keeps can be read, or when waiting for its disk is over. */
export const opened = device.open();
