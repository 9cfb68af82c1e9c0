namespace LamRobot.Perception.Vision;

/// <summary>Sums up a linear least-squares problem of six unknowns and solves it.</summary>
internal sealed class NormalEquations
{
    public const int Unknowns = 6;
    private readonly double[,] matrix = new double[Unknowns, Unknowns];
    private readonly double[] right = new double[Unknowns];

    public void Add(ReadOnlySpan<double> slopes, double residual)
    {
        for (var row = 0; row < Unknowns; row++)
        {
            right[row] += slopes[row] * residual;
            for (var column = 0; column < Unknowns; column++)
            {
                matrix[row, column] += slopes[row] * slopes[column];
            }
        }
    }

    /// <summary>The unknowns; null when the problem does not determine them.</summary>
    public double[]? Solve() => Inverse() is { } inverse ? Times(inverse, right) : null;

    /// <summary>The inverse of the summed matrix: the unknowns' covariance for residuals of variance 1.</summary>
    public double[,]? Inverse()
    {
        var work = new double[Unknowns, 2 * Unknowns];
        for (var row = 0; row < Unknowns; row++)
        {
            work[row, Unknowns + row] = 1;
            for (var column = 0; column < Unknowns; column++)
            {
                work[row, column] = matrix[row, column];
            }
        }

        for (var pivot = 0; pivot < Unknowns; pivot++)
        {
            if (!Eliminate(work, pivot))
            {
                return null;
            }
        }

        var inverse = new double[Unknowns, Unknowns];
        for (var row = 0; row < Unknowns; row++)
        {
            for (var column = 0; column < Unknowns; column++)
            {
                inverse[row, column] = work[row, Unknowns + column];
            }
        }

        return inverse;
    }

    private static bool Eliminate(double[,] work, int pivot)
    {
        var best = pivot;
        for (var row = pivot + 1; row < Unknowns; row++)
        {
            best = Math.Abs(work[row, pivot]) > Math.Abs(work[best, pivot]) ? row : best;
        }

        if (Math.Abs(work[best, pivot]) < 1e-14)
        {
            return false;
        }

        for (var column = 0; column < 2 * Unknowns; column++)
        {
            (work[pivot, column], work[best, column]) = (work[best, column], work[pivot, column]);
        }

        var scale = 1 / work[pivot, pivot];
        for (var column = 0; column < 2 * Unknowns; column++)
        {
            work[pivot, column] *= scale;
        }

        for (var row = 0; row < Unknowns; row++)
        {
            var factor = row == pivot ? 0 : work[row, pivot];
            for (var column = 0; factor != 0 && column < 2 * Unknowns; column++)
            {
                work[row, column] -= factor * work[pivot, column];
            }
        }

        return true;
    }

    private static double[] Times(double[,] by, double[] vector)
    {
        var product = new double[Unknowns];
        for (var row = 0; row < Unknowns; row++)
        {
            for (var column = 0; column < Unknowns; column++)
            {
                product[row] += by[row, column] * vector[column];
            }
        }

        return product;
    }
}
