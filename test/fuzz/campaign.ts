import { mkdirSync, writeFileSync } from 'node:fs';
import { FuzzedService } from './fuzzed-service.js';
import { forgotten, known } from './inputs/tokens.js';
import { KINDS, type Kind } from './kinds.js';
import { Random } from './random.js';
import { Violation } from './violation.js';
import { Visitor } from './visitor.js';

export interface CampaignOptions {
  readonly inputs: number;
  readonly seed: number;
  /** Ends earlier, after so many milliseconds. */
  readonly lasting?: number;
  /** The URL of a PostgreSQL database; a new SQLite file when absent. */
  readonly database?: string;
  /** Where an input that breaks something is saved. */
  readonly folder: string;
  readonly onProgress?: (figures: Figures) => void;
}

/** What a campaign has seen. */
export interface Figures {
  played: number;
  visitors: number;
  /** How often each kind of input ended how: a status, mostly. */
  readonly outcomes: Map<string, Map<string, number>>;
  /** The most that the service's process held, megabytes. */
  megabytes: number;
  /** The longest that an input took, milliseconds. */
  slowest: { readonly kind: string; readonly milliseconds: number };
}

/** People at once, and how much each sends before somebody else takes its place. */
const AT_ONCE = 80;
const WORKERS = 12;
const INPUTS_PER_VISITOR = 250;
const PROGRESS_EVERY = 1000;
/** Far above what the service needs (its engines and readers hold 300 to 400), far below a leak over 100,000 inputs. */
const MEMORY_MB = 1200;

/**
 * Sends so many inputs to a real service, the same ones for the same seed (their order among people may differ).
 * @throws Violation at the first thing that must never happen; the input is saved
 */
export async function runCampaign(options: CampaignOptions): Promise<Figures> {
  const service = await FuzzedService.start(options.database);
  const figures: Figures = {
    played: 0,
    visitors: 0,
    outcomes: new Map(),
    megabytes: 0,
    slowest: { kind: '', milliseconds: 0 },
  };
  try {
    const campaign = new Campaign(service, options, figures);
    await Promise.all(Array.from({ length: WORKERS }, () => campaign.work()));
    service.check();
  } finally {
    await service.stop();
  }
  return figures;
}

interface Seat {
  visitor: Visitor | undefined;
  left: number;
}

class Campaign {
  readonly #seats: Seat[] = Array.from({ length: AT_ONCE }, () => ({ visitor: undefined, left: 0 }));
  readonly #begun = performance.now();
  #next = 0;
  #over = false;

  constructor(
    private readonly service: FuzzedService,
    private readonly options: CampaignOptions,
    private readonly figures: Figures,
  ) {}

  /** Plays inputs until there are none left. */
  async work(): Promise<void> {
    const { inputs, lasting = Infinity } = this.options;
    while (!this.#over && this.#next < inputs && performance.now() - this.#begun < lasting) {
      const number = this.#next++;
      const seat = this.#seats.shift();
      if (seat === undefined) throw new Error('More workers than seats');
      const random = new Random(this.options.seed * 1_000_003 + number);
      const kind = random.weighted(KINDS);
      try {
        await this.#play(number, kind, seat, random);
      } catch (error) {
        this.#over = true;
        throw this.#saved(error, number, kind, seat);
      }
      this.#seats.push(seat);
    }
  }

  async #play(number: number, kind: Kind, seat: Seat, random: Random): Promise<void> {
    const visitor = await this.#seated(seat, number);
    const begun = performance.now();
    const outcome = visitor === undefined ? 'turned away' : await kind.play(visitor, random);
    this.service.check();
    this.#count(kind, outcome, performance.now() - begun);
  }

  /** Who sits there; somebody new when the one before has sent enough. */
  async #seated(seat: Seat, number: number): Promise<Visitor | undefined> {
    if (seat.visitor?.left === false && seat.left-- > 0) return seat.visitor;
    if (seat.visitor !== undefined) forgotten(seat.visitor);
    const random = new Random(this.options.seed * 7_000_003 + number);
    const visitor = new Visitor(this.service, random);
    if (!(await visitor.arrive())) return undefined;
    this.figures.visitors++;
    known(visitor);
    seat.visitor = visitor;
    seat.left = INPUTS_PER_VISITOR / 2 + random.below(INPUTS_PER_VISITOR);
    return visitor;
  }

  #count({ name }: Kind, outcome: string, milliseconds: number): void {
    const { figures, options } = this;
    const outcomes = figures.outcomes.get(name) ?? new Map<string, number>();
    figures.outcomes.set(name, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
    if (milliseconds > figures.slowest.milliseconds)
      figures.slowest = { kind: name, milliseconds: Math.round(milliseconds) };
    figures.played++;
    if (figures.played % PROGRESS_EVERY !== 0) return;
    const held = this.service.megabytes ?? 0;
    figures.megabytes = Math.max(figures.megabytes, held);
    if (held > MEMORY_MB) throw new Violation(`the service holds ${held} MB`);
    options.onProgress?.(figures);
  }

  #saved(error: unknown, number: number, kind: Kind, { visitor }: Seat): Error {
    const { folder, seed } = this.options;
    mkdirSync(folder, { recursive: true });
    const path = `${folder}/seed-${seed}-input-${number}.json`;
    const sent = visitor?.sent.slice(-30) ?? [];
    writeFileSync(
      path,
      JSON.stringify({ seed, number, kind: kind.name, violation: String(error), sent }, null, 1),
    );
    return new Violation(`${String(error)}\nseed ${seed}, input ${number} (${kind.name}), saved in ${path}`);
  }
}
