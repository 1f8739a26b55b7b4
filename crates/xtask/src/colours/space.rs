//! Colour spaces: oklch as the tokens are written, linear sRGB as light is added, OKLab as it is seen.

/// Linear sRGB, each part 0 to 1.
pub(super) type Linear = [f64; 3];

type Matrix = [[f64; 3]; 3];

/// A colour as eyes judge it (Björn Ottosson, "A perceptual color space for image processing", 2020).
#[derive(Clone, Copy, Debug)]
pub(super) struct Oklab {
    pub(super) lightness: f64,
    pub(super) a: f64,
    pub(super) b: f64,
}

const LINEAR_TO_LMS: Matrix = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const LMS_TO_OKLAB: Matrix = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];
const OKLAB_TO_LMS: Matrix = [
    [1.0, 0.396_337_777_4, 0.215_803_757_3],
    [1.0, -0.105_561_345_8, -0.063_854_172_8],
    [1.0, -0.089_484_177_5, -1.291_485_548_0],
];
const LMS_TO_LINEAR: Matrix = [
    [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
    [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
    [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
];

impl Oklab {
    /// How a light looks.
    pub(super) fn of(light: Linear) -> Self {
        let [lightness, a, b] = apply(&LMS_TO_OKLAB, apply(&LINEAR_TO_LMS, light).map(f64::cbrt));
        Self { lightness, a, b }
    }

    /// The nearest light a screen can show, each part cut to its range as browsers do.
    pub(super) fn to_linear(self) -> Linear {
        let lms = apply(&OKLAB_TO_LMS, [self.lightness, self.a, self.b]).map(|part| part.powi(3));
        apply(&LMS_TO_LINEAR, lms).map(|part| part.clamp(0.0, 1.0))
    }

    /// The straight line between two.
    pub(super) fn distance(self, other: Self) -> f64 {
        let across = (self.a - other.a).hypot(self.b - other.b);
        (self.lightness - other.lightness).hypot(across)
    }
}

/// A kind of sight: what it is called, and what it makes of linear sRGB.
pub(super) struct Sight {
    pub(super) name: &'static str,
    matrix: Matrix,
}

/// Normal sight, and the three dichromacies at severity 1.0 by G. M. Machado, M. M. Oliveira and L. A. F. Fernandes,
/// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
pub(super) const SIGHTS: [Sight; 4] = [
    Sight {
        name: "normal",
        matrix: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    },
    Sight {
        name: "protanopia",
        matrix: [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    },
    Sight {
        name: "deuteranopia",
        matrix: [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    },
    Sight {
        name: "tritanopia",
        matrix: [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    },
];

impl Sight {
    /// The light that looks to normal sight as `light` does to this one.
    pub(super) fn see(&self, light: Linear) -> Linear {
        apply(&self.matrix, light).map(|part| part.clamp(0.0, 1.0))
    }
}

/// The ratio of WCAG 2.2 between two lights, 1 to 21.
pub(super) fn contrast(one: Linear, other: Linear) -> f64 {
    let luminance = |[red, green, blue]: Linear| 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

fn apply(matrix: &Matrix, [x, y, z]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[a, b, c]| a * x + b * y + c * z)
}
