/** What a guided session says without the screen: a tone, a buzz; and a screen that stays awake while it runs. */

const KEY = 'homespine.muted';
/** Hertz and seconds: something begins, something ends, an exercise is done. @type {Record<string, number[][]>} */
const TONES = { begin: [[880, 0.18]], end: [[587, 0.18]], done: [[659, 0.15], [880, 0.3]] };

export class Signals {
  /** @type {AudioContext | null} */
  #audio = null;
  /** @type {WakeLockSentinel | null} */
  #lock = null;
  #awake = false;

  get muted() {
    try {
      return localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  }

  /** Kept on this device, for whoever uses it; without a storage the sound is on again the next time. */
  set muted(muted) {
    try {
      if (muted) {
        localStorage.setItem(KEY, '1');
      } else {
        localStorage.removeItem(KEY);
      }
    } catch {
      // A small loss.
    }
  }

  /** @param {'begin' | 'end' | 'done'} what */
  give(what) {
    navigator.vibrate?.(TONES[what].flatMap(([, seconds]) => [seconds * 1000, 80]));
    if (!this.muted) {
      this.#sound(TONES[what]);
    }
  }

  /** A device without sound, or that keeps it for itself, leaves the session as it is. @param {number[][]} tones */
  #sound(tones) {
    try {
      this.#audio ??= new AudioContext();
      this.#audio.resume();
      let at = this.#audio.currentTime;
      for (const [pitch, seconds] of tones) {
        const tone = new OscillatorNode(this.#audio, { frequency: pitch });
        const loud = new GainNode(this.#audio, { gain: 0.25 });
        loud.gain.setTargetAtTime(0, at + seconds * 0.6, 0.03);
        tone.connect(loud).connect(this.#audio.destination);
        tone.start(at);
        tone.stop(at + seconds);
        at += seconds;
      }
    } catch {
      // The screen says it all.
    }
  }

  /** The browser gives the screen back whenever the page is hidden, so this is asked for again when it is shown. @param {boolean} awake */
  async stayAwake(awake) {
    this.#awake = awake;
    if (!awake || document.hidden) {
      const lock = this.#lock;
      this.#lock = null;
      await lock?.release().catch(() => undefined);
    } else if (this.#lock === null || this.#lock.released) {
      const lock = await navigator.wakeLock?.request('screen').catch(() => null);
      this.#lock = lock ?? null;
      // Paused while it was being asked for.
      if (!this.#awake) {
        await this.stayAwake(false);
      }
    }
  }
}
