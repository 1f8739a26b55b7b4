//! A linear-chain conditional random field, learned one sentence at a time.
//!
//! Each weight has a step of its own (J. Duchi, E. Hazan, Y. Singer: Adaptive Subgradient Methods, JMLR 12, 2011), and at each step a part
//! of the features is left out at random, so that the sure ones do not starve the others (N. Srivastava et al.: Dropout, JMLR 15, 2014).

use analysis::tagger::chain::{LABELS, Label, Row, Transitions, allowed, best, probabilities};

/// One sentence to learn from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lesson {
    /// The features' rows, token after token.
    rows: Vec<u32>,
    /// Where each token's rows end.
    ends: Vec<u32>,
    /// The right labels.
    labels: Vec<Label>,
    /// How much it counts.
    weight: f32,
}

/// What has been learned.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// For each feature its weights.
    pub(crate) weights: Vec<Row>,
    /// The transitions.
    pub(crate) transitions: Transitions,
    /// For each weight the sum of its gradients' squares; infinite where it stays 0.
    squares: Vec<Row>,
    transition_squares: Transitions,
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// How often each lesson is taken.
    pub(crate) epochs: u32,
    /// The size of the first steps; they shrink to a tenth.
    pub(crate) rate: f32,
    /// The part of the features that is left out at each step, 0–1.
    pub(crate) dropout: f32,
    /// What the order of the lessons and the features left out depend on.
    pub(crate) seed: u64,
}

/// Pseudo-random numbers that are the same everywhere (D. Knuth's multiplier for a linear congruence, upper bits mixed).
#[derive(Clone, Debug)]
pub(crate) struct Random(pub(crate) u64);

impl Lesson {
    /// An empty lesson that counts `weight`.
    pub(crate) const fn new(weight: f32) -> Self {
        Self {
            rows: Vec::new(),
            ends: Vec::new(),
            labels: Vec::new(),
            weight,
        }
    }

    /// Adds a token with its label.
    pub(crate) fn push(&mut self, rows: impl Iterator<Item = u32>, label: Label) {
        self.rows.extend(rows);
        self.ends.push(self.rows.len() as u32);
        self.labels.push(label);
    }

    /// The rows of each token.
    fn tokens(&self) -> impl Iterator<Item = &[u32]> {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, end)| &self.rows[start as usize..*end as usize])
    }
}

impl Field {
    /// Nothing learned yet about that many features.
    pub(crate) fn new(features: usize) -> Self {
        Self {
            weights: vec![Row::default(); features],
            transitions: core::array::from_fn(|from| {
                core::array::from_fn(|to| {
                    if to < LABELS && allowed(from, to) {
                        0.0
                    } else {
                        f32::NEG_INFINITY
                    }
                })
            }),
            squares: vec![[FIRST; 24]; features],
            transition_squares: [[FIRST; 24]; LABELS],
        }
    }

    /// Takes all lessons in turn, shuffled anew each time. Kept is the mean of what was known at the ends of the later half of the epochs, which
    /// errs less than any of them (B. Polyak, A. Juditsky: Acceleration of Stochastic Approximation by Averaging, 1992).
    pub(crate) fn learn(&mut self, lessons: &[Lesson], plan: Plan) {
        let mut random = Random(plan.seed);
        let mut sum: Option<(Vec<Row>, Transitions)> = None;
        let mut order: Vec<usize> = (0..lessons.len()).collect();
        for epoch in 0..plan.epochs {
            for last in (1..order.len()).rev() {
                order.swap(last, random.below(last + 1));
            }
            let left = 1.0 - epoch as f32 / plan.epochs as f32;
            let now = Plan {
                rate: plan.rate * left.max(0.1),
                ..plan
            };
            for &lesson in &order {
                self.take(&lessons[lesson], now, &mut random);
            }
            eprintln!("    epoch {} of {}", epoch + 1, plan.epochs);
            match &mut sum {
                Some((weights, transitions)) => {
                    add(weights, &self.weights);
                    add(transitions, &self.transitions);
                }
                None if epoch >= plan.epochs / 2 => {
                    sum = Some((self.weights.clone(), self.transitions));
                }
                None => {}
            }
        }
        if let Some((weights, transitions)) = sum {
            let share = 1.0 / (plan.epochs - plan.epochs / 2) as f32;
            let mean = |row: Row| row.map(|value| value * share);
            self.weights = weights.into_iter().map(mean).collect();
            self.transitions = transitions.map(mean);
        }
    }

    /// Takes half of what `other` knows, and keeps half of its own.
    pub(crate) fn meet(&mut self, other: &Self) {
        let half = |rows: &mut [Row]| {
            for row in rows {
                *row = row.map(|value| value / 2.0);
            }
        };
        add(&mut self.weights, &other.weights);
        add(&mut self.transitions, &other.transitions);
        half(&mut self.weights);
        half(&mut self.transitions);
    }

    /// The scores of a lesson's tokens.
    fn scores<'r>(&self, tokens: impl Iterator<Item = &'r [u32]>, factor: f32) -> Vec<Row> {
        tokens
            .map(|rows| {
                let mut sum = Row::default();
                for &row in rows {
                    for (sum, weight) in sum.iter_mut().zip(&self.weights[row as usize]) {
                        *sum += weight;
                    }
                }
                sum.map(|sum| sum * factor)
            })
            .collect()
    }

    /// The best labels, and how probable each label is.
    pub(crate) fn read(&self, lesson: &Lesson) -> (Vec<Label>, Vec<Row>) {
        let scores = self.scores(lesson.tokens(), 1.0);
        let labels = best(&self.transitions, &scores);
        (labels, probabilities(&self.transitions, &scores, None))
    }

    fn take(&mut self, lesson: &Lesson, plan: Plan, random: &mut Random) {
        let limit = (plan.dropout * 65_536.0) as u64;
        let kept: Vec<Vec<u32>> = lesson
            .tokens()
            .map(|rows| {
                rows.iter()
                    .copied()
                    .filter(|_| random.next() & 0xffff >= limit)
                    .collect()
            })
            .collect();
        let scores = self.scores(kept.iter().map(Vec::as_slice), 1.0 / (1.0 - plan.dropout));
        let mut edges = Transitions::default();
        let mut wrong = probabilities(&self.transitions, &scores, Some(&mut edges));
        for (row, &label) in wrong.iter_mut().zip(&lesson.labels) {
            row[usize::from(label)] -= 1.0;
            *row = row.map(|value| value * lesson.weight);
        }
        for pair in lesson.labels.windows(2) {
            edges[usize::from(pair[0])][usize::from(pair[1])] -= 1.0;
        }
        for (rows, wrong) in kept.iter().zip(&wrong) {
            if wrong.iter().all(|value| value.abs() < 1e-4) {
                continue;
            }
            for &row in rows {
                step(
                    &mut self.weights[row as usize],
                    &mut self.squares[row as usize],
                    wrong,
                    plan.rate,
                );
            }
        }
        let edges = edges.map(|row| row.map(|value| value * lesson.weight));
        for ((row, squares), edges) in self
            .transitions
            .iter_mut()
            .zip(&mut self.transition_squares)
            .zip(&edges)
        {
            step(row, squares, edges, plan.rate);
        }
    }

    /// Sets the weights to 0 for good that are nearer to it than `least`; says how many are left.
    pub(crate) fn prune(&mut self, least: f32) -> usize {
        let mut left = 0;
        for (weights, squares) in self.weights.iter_mut().zip(&mut self.squares) {
            for (weight, square) in weights[..LABELS].iter_mut().zip(squares) {
                if weight.abs() < least {
                    (*weight, *square) = (0.0, f32::INFINITY);
                } else {
                    left += 1;
                    // A second youth, to take over what the others leave.
                    *square *= 0.25;
                }
            }
        }
        left
    }
}

fn add(to: &mut [Row], rows: &[Row]) {
    for (to, row) in to.iter_mut().zip(rows) {
        for (to, value) in to.iter_mut().zip(row) {
            *to += value;
        }
    }
}

/// What the sum of squares starts with, so that the first steps are not too long.
const FIRST: f32 = 0.01;

fn step(weights: &mut Row, squares: &mut Row, wrong: &Row, rate: f32) {
    for ((weight, square), wrong) in weights.iter_mut().zip(squares).zip(wrong) {
        *square += wrong * wrong;
        *weight -= rate * wrong / square.sqrt();
    }
}

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 ^ (self.0 >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 11
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}
